/** The words of one room's refusals: what stopped it, and what can be done now. One without words does not compile. */
export type WordsFor<R extends { readonly rule: string }> = {
  readonly [Rule in R['rule']]: (refusal: Extract<R, { readonly rule: Rule }>) => string
}
