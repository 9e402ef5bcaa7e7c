import { readdirSync, readFileSync } from 'node:fs'

const root = new URL('../../', import.meta.url)

/** Every source file of a folder, generated ones apart, as `src/slack/app.ts`. */
export const sourcesIn = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && !path.includes('/generated/'))
    .sort()

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(new URL(file, root), 'utf8')

/** The same without its comments: what the code does, apart from what is said of it. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[^:'"`])\/\/[^\n]*/g, '$1')
