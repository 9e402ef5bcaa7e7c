import type { Outline } from '../page/outline.ts'
import type { KnownPeople } from './people-known.ts'
import type { Setting } from './setting.ts'

/** What the reader of promises needs to know besides the words. */
export type Promised = {
  readonly outline: Outline
  readonly setting: Setting
  readonly known: KnownPeople
  readonly pageTitle: string | null
  /** Whether the page is in Welsh alone. */
  readonly inWelsh: boolean
}
