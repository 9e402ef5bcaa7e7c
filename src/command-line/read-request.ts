/** What was asked of `cleardays read`; or the one sentence that says what is wrong with how it was typed. */
export type ReadRequest =
  | { readonly ok: true; readonly file: string; readonly committeeFile: string | null; readonly json: boolean }
  | { readonly ok: false; readonly why: string }

const wrong = (why: string): ReadRequest => ({ ok: false, why })

/** Understands `FILE [--json] [--committee-file FILE]`, in any order. */
export const readRequest = (args: readonly string[]): ReadRequest => {
  let file: string | null = null
  let committeeFile: string | null = null
  let json = false
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!
    if (arg === '--json') json = true
    else if (arg === '--committee-file' || arg.startsWith('--committee-file=')) {
      const value = arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[++at]
      if (!value) return wrong('After --committee-file comes the name of a file.')
      committeeFile = value
    } else if (arg.startsWith('--')) return wrong(`There is no option ${arg}; \`cleardays help read\` lists them.`)
    else if (file !== null) return wrong('One file is read at a time.')
    else file = arg
  }
  return file === null ? wrong('Say which file to read: cleardays read FILE.') : { ok: true, file, committeeFile, json }
}
