// Source files, parsed by TypeScript → the words in them that a reader would see or hear. Never runs a file; a word in a comment, a class or an
// address is none.
import {
  isBinaryExpression,
  isConditionalExpression,
  isJsxAttribute,
  isJsxExpression,
  isJsxText,
  isNoSubstitutionTemplateLiteral,
  isParenthesizedExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTemplateExpression,
  SyntaxKind,
  type Node,
  type SourceFile,
} from "typescript/unstable/ast";
import { createVirtualFileSystem } from "typescript/unstable/fs";
import { API } from "typescript/unstable/sync";

export interface VisibleWord {
  readonly file: string;
  readonly text: string;
}

/** Attributes of HTML that are read out or shown, and names by which our own components are given their words. */
const SPOKEN =
  /^(aria-(label|description|roledescription|valuetext|placeholder|braillelabel)|title|alt|placeholder|label|legend|words|text|said|explained)$/;
/** Two letters in a row make a word; one alone is a sign, as the two sizes of "A". */
const WORD = /\p{L}{2}/u;
/** The app's own name is the same in every language. */
const NAME = "koran";

/** The literals that an expression may come to, as far as they stand in it: not those of a call, which has its own words elsewhere. */
function literalsOf(node: Node): string[] {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (isTemplateExpression(node))
    return [
      node.head.text,
      ...node.templateSpans.flatMap(({ expression, literal }) => [...literalsOf(expression), literal.text]),
    ];
  if (isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (isParenthesizedExpression(node)) return literalsOf(node.expression);
  if (isBinaryExpression(node)) {
    const isTest = node.operatorToken.kind === SyntaxKind.AmpersandAmpersandToken;
    return [...(isTest ? [] : literalsOf(node.left)), ...literalsOf(node.right)];
  }
  return [];
}

/** @param node any; only what it says itself, not what lies deeper. */
function saidBy(node: Node): string[] {
  if (isJsxText(node)) return [node.text];
  if (isJsxExpression(node)) return node.expression && !isJsxAttribute(node.parent) ? literalsOf(node.expression) : [];
  if (isJsxAttribute(node)) {
    const value = node.initializer;
    if (value === undefined || !SPOKEN.test(node.name.getText())) return [];
    return literalsOf(isJsxExpression(value) ? (value.expression ?? value) : value);
  }
  if (isPropertyAssignment(node)) return SPOKEN.test(node.name.getText()) ? literalsOf(node.initializer) : [];
  return [];
}

function wordsIn(source: SourceFile, file: string): VisibleWord[] {
  const found: VisibleWord[] = [];
  const visit = (node: Node): void => {
    for (const text of saidBy(node).map((said) => said.trim()))
      if (WORD.test(text) && text !== NAME) found.push({ file, text });
    node.forEachChild((child) => visit(child));
  };
  visit(source);
  return found;
}

/** @param config absolute path of a tsconfig. @param wanted files of its project, by absolute path. */
export function visibleWords(config: string, wanted: (path: string) => boolean, api = new API()): VisibleWord[] {
  try {
    const [project] = api.updateSnapshot({ openProjects: [config] }).getProjects();
    if (!project) throw new Error(`${config} is no project`);
    return project.rootFiles.filter(wanted).flatMap((file) => {
      const source = project.program.getSourceFile(file);
      return source ? wordsIn(source, file) : [];
    });
  } finally {
    api.close();
  }
}

/** The words of a piece of source that lies nowhere. */
export function visibleWordsOf(source: string): string[] {
  const fs = createVirtualFileSystem({
    "/made/tsconfig.json": '{ "compilerOptions": { "jsx": "preserve", "noLib": true }, "files": ["made.tsx"] }',
    "/made/made.tsx": source,
  });
  return visibleWords("/made/tsconfig.json", () => true, new API({ cwd: "/made", fs })).map(({ text }) => text);
}
