import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A text in both languages as it stands in the source; what a template fills in stands as `□`. */
export interface SourceText {
  file: string;
  line: number;
  en: string;
  fr: string;
}

/** The source files of the product, tests left out. */
export const sourceFiles = (root = 'src'): string[] =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name)).sort();

/** Every bilingual literal of a file: objects with `en` and `fr`, and calls of `both`. */
export function textsOf(file: string): SourceText[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: SourceText[] = [];
  const add = (node: ts.Node, en: string | null, fr: string | null): void => {
    if (en !== null && fr !== null) found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, en, fr });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const value = (name: string): ts.Expression | undefined => node.properties.filter(ts.isPropertyAssignment).find((p) => p.name.getText() === name)?.initializer;
      const [en, fr] = [value('en'), value('fr')];
      if (en && fr) {
        add(node, wordsOf(en), wordsOf(fr));
        if (ts.isArrayLiteralExpression(en) && ts.isArrayLiteralExpression(fr)) en.elements.forEach((e, i) => add(e, wordsOf(e), fr.elements[i] ? wordsOf(fr.elements[i]) : null));
      }
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'both' && node.arguments.length === 2) add(node, wordsOf(node.arguments[0]!), wordsOf(node.arguments[1]!));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function wordsOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) return node.head.text + node.templateSpans.map((span) => `□${span.literal.text}`).join('');
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [wordsOf(node.left), wordsOf(node.right)];
    return left !== null && right !== null ? left + right : null;
  }
  return null;
}

/** Words a page would show that stand in one language only: JSX text, and labelled attributes given as plain strings. */
export function looseWordsOf(file: string): { line: number; text: string }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const spoken = ts.isJsxText(node) ? node.text : ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer) && /^(title|label|hint|alt|aria-label|placeholder|legend|caption|summary)$/.test(node.name.getText()) ? node.initializer.text : '';
    if (/\p{L}{3}/u.test(spoken)) found.push({ line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: spoken.trim() });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
