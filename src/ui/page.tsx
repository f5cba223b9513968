import { createContext, type ComponentChildren, type JSX, type VNode } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldProblem } from '../kernel/errors/refusal.js';
import { type Bilingual, type Locale, say, type TextValues } from '../kernel/i18n/text.js';

export interface NavigationLink {
  href: string;
  label: Bilingual;
}

/** What was typed into a refused form, and what is wrong with it. */
export interface FormState {
  /** The path the form was sent to, without the language: only that form shows what was typed. */
  action: string;
  /** The name of a small form beside others; its fields' ids begin with it. Null for a page's main form. */
  scope: string | null;
  /** The HTTP status the page is shown with: 422, or 409 for a clash. */
  status: number;
  values: Readonly<Record<string, unknown>>;
  problems: readonly FieldProblem[];
  /** The refusal in one sentence, shown on top of the error summary. */
  text: Bilingual;
  particulars: Readonly<Record<string, unknown>>;
}

/** Everything a page needs besides its own view: the same for every page, made once per request. */
export interface PageContext {
  locale: Locale;
  /** The reader's own time zone; Ottawa's for those who chose none. */
  zone: string;
  /** Path and query without the language segment: `/calls?page=2`. */
  path: string;
  actor: { name: string; staff: boolean } | null;
  navigation: readonly NavigationLink[];
  accountLinks: readonly NavigationLink[];
  csrfToken: string;
  notice: Bilingual | null;
  form: FormState | null;
  /** True where invented demonstration data is shown. */
  demonstration: boolean;
  /** Content-hashed address of a file in `ui/assets`. */
  asset: (name: string) => string;
  /** Filled by the fields while a refused page is drawn the first time, so that the summary above them can name them. */
  fieldLabels: Map<string, string>;
}

/** A page: how a handler's result becomes HTML. The result type is the page's props, checked by `@View`. */
export interface Page<Props> {
  title: (view: Props, say: (text: Bilingual, values?: TextValues) => string) => string;
  body: (view: Props) => VNode;
  /** Other forms of the same content, such as feeds. */
  alternates?: ((view: Props) => readonly Alternate[]) | undefined;
}
/** Another form of a page's content, for programs to find; its path without the language. */
export interface Alternate {
  type: string;
  title: Bilingual;
  href: string;
}
export const page = <Props,>(title: Page<Props>['title'], body: Page<Props>['body'], alternates?: Page<Props>['alternates']): Page<Props> => ({ title, body, alternates });

/** Where a form goes, and what its fields' ids begin with. */
interface Scope {
  action: string;
  scope: string | null;
}

/** What a part of the page has of its own: another context, a form around it. Most of a page is in no such part, which costs its components nothing. */
const Part = createContext<{ context: PageContext | null; form: Scope | null }>({ context: null, form: null });

/** The page that is being drawn. Drawing never waits, so there is one at most. */
let drawn: PageContext | null = null;

/** Draws a whole page: its components find its context. */
export function drawPage(context: PageContext, draw: () => string): string {
  drawn = context;
  try {
    return draw();
  } finally {
    drawn = null;
    last = null;
  }
}

/** A part of the page with another context. */
export function PageProvider(props: { context: PageContext; children: ComponentChildren }): JSX.Element {
  const { form } = useContext(Part);
  return <Part.Provider value={{ context: props.context, form }}>{props.children}</Part.Provider>;
}

/** The inside of a form. */
export function FormScope(props: Scope & { children: ComponentChildren }): JSX.Element {
  const { context } = useContext(Part);
  return <Part.Provider value={{ context, form: { action: props.action, scope: props.scope } }}>{props.children}</Part.Provider>;
}

export interface UsedPage extends PageContext {
  /** A text in the page's language. */
  t: (text: Bilingual, values?: TextValues) => string;
  /** The address of a path in the page's language: `/calls` → `/en/calls`. */
  to: (path: string) => string;
  /** What field ids begin with here; null in a page's main form. */
  scope: string | null;
}

const pathOf = (address: string): string => address.split(/[?#]/)[0] ?? '';

/** A page has hundreds of components: what they use is made once per page and form, not once per component. */
const made = new WeakMap<PageContext, Map<string, UsedPage>>();
let last: { context: PageContext; form: Scope | null; used: UsedPage } | null = null;

/** The current page's context, for any component below the layout. */
export function usePage(): UsedPage {
  const part = useContext(Part);
  const context = part.context ?? drawn;
  const within = part.form;
  if (!context) throw new Error('usePage outside a page');
  if (last?.context === context && last.form === within) return last.used;
  const { form } = context;
  const own = !form || !within || (pathOf(within.action) === form.action && within.scope === form.scope);
  const scope = within?.scope ?? null;
  const key = `${own} ${scope}`;
  let ofContext = made.get(context);
  if (!ofContext) made.set(context, (ofContext = new Map<string, UsedPage>()));
  let used = ofContext.get(key);
  if (!used) {
    used = { ...context, form: own ? form : null, scope, t: (text, values) => say(context.locale, text, values), to: (path) => `/${context.locale}${path}` };
    ofContext.set(key, used);
  }
  last = { context, form: within, used };
  return used;
}
