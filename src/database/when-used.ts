/** Something that is dear to make and is made when it is first used, once. `made` is what there is of it by then. */
export const whenUsed = <T extends object>(make: () => T): { readonly it: T; made(): T | null } => {
  let made: T | null = null
  const get = (): T => {
    made ??= make()
    return made
  }
  const it = new Proxy({} as T, {
    get: (_, name) => {
      const value: unknown = Reflect.get(get(), name)
      return typeof value === 'function' ? value.bind(get()) : value
    },
    has: (_, name) => Reflect.has(get(), name),
  })
  return { it, made: () => made }
}
