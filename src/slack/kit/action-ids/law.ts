/** The controls of what a council adds to the law: closures, rules, elections, the grid, call-in. */
export const lawActions = {
  /** The form of closure days, the same sent in, one taken out again (`committee:day`), another page. */
  addClosures: 'closure.add',
  addClosuresSubmitted: 'closure.add.submitted',
  removeClosure: 'closure.remove',
  closuresPage: 'closure.page',
} as const
