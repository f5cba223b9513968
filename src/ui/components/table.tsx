import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { uiTexts } from '../messages.js';
import { useWords, type Content, type Words } from '../words.js';
import { EmptyState } from './empty-state.js';

/** One column of a table over rows of a kind. */
export interface Column<Row> {
  key: string;
  label: Words;
  cell: (row: Row) => Content;
  /** Numbers and money: right-aligned, digits of equal width. */
  numeric?: boolean;
  /** Makes the heading a link that sorts: `?sort=key`, then `?sort=-key`. */
  sortKey?: string;
  /** Names its row. The first column does unless another one says so. */
  rowHeader?: boolean;
  /** Keeps the words of the label for screen readers only, as over a column of actions. */
  labelHidden?: boolean;
}

/** What a table takes. */
export interface TableProps<Row> {
  caption: Words;
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey?: (row: Row) => string | number;
  /** The sort order in force: `amount` or `-amount`. */
  sort?: string | undefined;
  /** The last row, by column key; the first column says "Total" unless given. */
  totals?: Readonly<Record<string, Content>>;
  /** What stands here when there are no rows. */
  empty?: Content;
  /** Many columns: scrolls sideways in its own frame on medium screens. */
  wide?: boolean;
}

/** Rows and columns; on a phone each row becomes a card. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const { w, c, t } = useWords();
  const captionId = useId();
  if (props.rows.length === 0) return <EmptyState>{props.empty ?? uiTexts.noRows}</EmptyState>;
  const header = props.columns.find((column) => column.rowHeader) ?? props.columns[0];
  const cell = (column: Column<Row>, content: Content): JSX.Element => {
    const align = column.numeric ? 'numeric' : undefined;
    const label = column.labelHidden ? undefined : w(column.label);
    return column === header ? <th scope="row" key={column.key} class={align} data-label={label}>{c(content)}</th> : <td key={column.key} class={align} data-label={label}><div>{c(content)}</div></td>;
  };
  const { totals } = props;
  return (
    <div class={props.wide ? 'table-frame table-frame--wide' : 'table-frame'} {...(props.wide ? { role: 'region', tabindex: 0, 'aria-labelledby': captionId } : {})}>
      <table class="table">
        <caption id={captionId} class={props.captionHidden ? 'visually-hidden' : undefined}>{w(props.caption)}</caption>
        <thead><tr>{props.columns.map((column) => <ColumnHead key={column.key} column={column} sort={props.sort} />)}</tr></thead>
        <tbody>{props.rows.map((row, index) => <tr key={props.rowKey?.(row) ?? index}>{props.columns.map((column) => cell(column, column.cell(row)))}</tr>)}</tbody>
        {totals && <tfoot><tr>{props.columns.map((column) => cell(column, totals[column.key] ?? (column === header ? t(uiTexts.total) : '')))}</tr></tfoot>}
      </table>
    </div>
  );
}

function ColumnHead<Row>(props: { column: Column<Row>; sort: string | undefined }): JSX.Element {
  const { column, sort } = props;
  const { w, t, path, address } = useWords();
  const up = column.sortKey !== undefined && sort === column.sortKey;
  const down = column.sortKey !== undefined && sort === `-${column.sortKey}`;
  let content: ComponentChildren = column.labelHidden ? <span class="visually-hidden">{w(column.label)}</span> : w(column.label);
  if (column.sortKey) {
    const href = address(sortedPath(path, up ? `-${column.sortKey}` : column.sortKey));
    content = (
      <a class="table__sort" href={href}>{content}<span class="table__arrow" aria-hidden="true">{up ? '▲' : down ? '▼' : '↕'}</span>
        {(up || down) && <span class="visually-hidden"> ({t(up ? uiTexts.sortedUp : uiTexts.sortedDown)})</span>}</a>
    );
  }
  return <th scope="col" class={column.numeric ? 'numeric' : undefined} aria-sort={up ? 'ascending' : down ? 'descending' : undefined}>{content}</th>;
}

/** The same list in another order, from its start: the place in the list (`after`, `before`, `page`) is dropped. */
export function sortedPath(path: string, sort: string): string {
  const [pathname = '', search = ''] = path.split('?');
  const query = new URLSearchParams(search);
  for (const place of ['after', 'before', 'cursor', 'page']) query.delete(place);
  query.set('sort', sort);
  return `${pathname}?${query}`;
}
