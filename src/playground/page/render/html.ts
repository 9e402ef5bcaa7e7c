import htm from 'htm'
import { h, type VNode } from 'preact'

/** Everything a template may hold as a child. */
export type Drawn = VNode | string | number | boolean | null | undefined | Drawn[]

// The package's types describe its CommonJS form; what is imported is the function itself.
const bound = htm as unknown as { bind(make: typeof h): (strings: TemplateStringsArray, ...values: unknown[]) => VNode }

/** Markup in a template: `html\`<p>${words}</p>\``. Words are put in as text, never as markup. */
export const html = bound.bind(h)
