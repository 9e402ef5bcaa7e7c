import type { Fields } from '../block-kit/check.ts'

/** What a method of the Web API says. */
export type Answer =
  | { readonly ok: true; readonly [key: string]: unknown }
  | ({ readonly ok: false; readonly error: string } & Fields)

/** Yes, with what follows. */
export const yes = (fields: Fields = {}): Answer => ({ ok: true, ...fields })

/** No, in one of Slack's own words for it. */
export const no = (error: string, extra: Fields = {}): Answer => ({ ok: false, error, ...extra })

/** Blocks or a view that Slack would refuse, each problem with its place. */
export const invalid = (error: string, problems: readonly { pointer: string; says: string }[], under: string): Answer =>
  no(error, {
    errors: problems.map(({ pointer, says }) => `${says} [json-pointer:/${under}${pointer}]`),
    response_metadata: {
      messages: problems.map(({ pointer, says }) => `[ERROR] ${says} [json-pointer:/${under}${pointer}]`),
    },
  })
