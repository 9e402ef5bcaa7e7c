import type { Args } from './args.ts'

/** One page of a list, and the cursor of the next, as Slack pages: `undefined` for a cursor it never gave. */
export const pageOf = <T>(
  list: readonly T[],
  args: Args,
  most: number,
): { readonly page: readonly T[]; readonly next: string } | undefined => {
  const limit = Math.min(Math.max(args.number('limit') ?? most, 1), most)
  const cursor = args.text('cursor')
  const start = cursor ? Number(Buffer.from(cursor, 'base64').toString('utf8').replace(/^at:/, '')) : 0
  if (!Number.isInteger(start) || start < 0) return undefined
  const end = start + limit
  return { page: list.slice(start, end), next: end < list.length ? Buffer.from(`at:${end}`).toString('base64') : '' }
}
