/** The program that runs, for whoever administers it. */
export type Program = {
  readonly version: string
  /** The version of Node. */
  readonly node: string
  /** What the doctor finds amiss that can be seen from inside, in sentences that say how to mend it; none where all is well. */
  amiss(): Promise<readonly string[]>
}
