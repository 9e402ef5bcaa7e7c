import { posix } from 'node:path'
import { codeOf } from './sources.ts'

/** One import: what is imported, as a path from the top or a package's name, and whether only its types. */
export type Import = { readonly to: string; readonly isType: boolean }

const STATEMENT = /^[ \t]*(import|export)\s+(type\s+)?(?:[^'"`;]*?\bfrom\s*)?['"]([^'"\n]+)['"]/gm
const CALL = /\bimport\s*\(\s*['"]([^'"\n]+)['"]\s*\)/g

/** What a file imports, by statement or by call, its comments apart. */
export const importsOf = (file: string, text: string): Import[] => {
  const code = codeOf(text)
  const path = (name: string) => (name.startsWith('.') ? posix.join(posix.dirname(file), name) : name)
  const statements = [...code.matchAll(STATEMENT)]
    .filter(([all, word]) => word === 'import' || /\bfrom\s*['"]/.test(all))
    .map(([all, , type, name]) => ({ to: path(name!), isType: type !== undefined || isOnlyTypes(all) }))
  // `import('…').Name` in a type is a type; a call that is awaited or returned is not. Both are held to the same doors.
  const calls = [...code.matchAll(CALL)].map(([, name]) => ({ to: path(name!), isType: false }))
  return [...statements, ...calls]
}

/** `import { type A, type B }` imports types, and nothing else. */
const isOnlyTypes = (statement: string): boolean => {
  const [, named] = /\{([^}]*)\}/.exec(statement) ?? []
  if (named === undefined || /^\s*(?:import|export)\s+[\w$*]/.test(statement)) return false
  const names = named.split(',').filter((name) => name.trim() !== '')
  return names.length > 0 && names.every((name) => /^\s*type\s/.test(name))
}
