import { posix } from 'node:path';

/** One import of a file: the specifier as written, the file of the repository that it means (null for a package), and whether it is gone at run time. */
export type Import = { specifier: string; target: string | null; typeOnly: boolean };

const statement = /^(?:import|export)\s+(type\s+)?([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm;
const dynamic = /(\btypeof\s+)?\bimport\(\s*['"]([^'"]+)['"]\s*\)(\s*\.\s*[A-Z])?/g;

/** Source without comments and without the insides of template literals, which may hold text that looks like an import. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/**
 * The imports of a TypeScript file: statements at the beginning of a line, as the formatter writes them, and `import('…')`.
 * An import whose every name is a type counts as type-only. `exists` says which files the repository has.
 */
export function importsOf(file: string, source: string, exists: (path: string) => boolean): Import[] {
  const text = withoutComments(source);
  const found: Import[] = [];
  for (const [, type, names = '', from, alone] of text.matchAll(statement)) {
    const specifier = from ?? alone ?? '';
    const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const each =
      listed
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? [];
    const typeOnly = Boolean(type) || (each.length > 0 && each.every((name) => name.startsWith('type ')));
    found.push({ specifier, target: targetOf(file, specifier, exists), typeOnly });
  }
  for (const [, typeOf, specifier = '', member] of text.matchAll(dynamic)) {
    found.push({ specifier, target: targetOf(file, specifier, exists), typeOnly: Boolean(typeOf ?? member) });
  }
  return found;
}

function targetOf(file: string, specifier: string, exists: (path: string) => boolean): string | null {
  const plain = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? posix.join(posix.dirname(file), specifier)
      : null;
  if (plain === null) return null;
  const choices = [plain, `${plain}.ts`, `${plain}.tsx`, `${plain}.d.ts`, `${plain}/index.ts`];
  return choices.find(exists) ?? plain;
}
