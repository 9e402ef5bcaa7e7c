import { type ResolveFnOutput, registerHooks } from 'node:module'

const SRC = new URL('../', import.meta.url).href

/**
 * Says where an import of ours leads without asking the disk: the file it names, beside the file that names it; and a
 * package is looked for once, not by each of the hundreds of files that use it. A fifth of the time to ready went on it.
 * What packages import among themselves is looked for as ever. Call it before what it is to hold for is loaded.
 */
export const knowAddresses = (): void => {
  const packages = new Map<string, ResolveFnOutput>()
  registerHooks({
    resolve(named, context, next) {
      const { parentURL } = context
      if (!parentURL?.startsWith(SRC)) return next(named, context)
      if (named.startsWith('.'))
        return named.endsWith('.ts')
          ? { url: new URL(named, parentURL).href, format: 'module-typescript', shortCircuit: true }
          : next(named, context)
      const found = packages.get(named) ?? { ...next(named, context), shortCircuit: true }
      packages.set(named, found)
      return found
    },
  })
}
