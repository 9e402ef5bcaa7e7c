import { basename } from 'node:path'
import { fetchHolidayFeed } from '../../jobs/fetch-holiday-feed.ts'
import type { CommandLineIo } from '../command.ts'

const LARGEST = 2_000_000

/** A feed's text and where it came from; or the sentence that says why there is none. */
export type FeedGiven = { readonly text: string; readonly from: string } | { readonly why: string }

/** Reads a feed from an address or a file. Whatever goes wrong is one sentence, and nothing has been changed. */
export const readFeed = async (place: string, io: Pick<CommandLineIo, 'readFile'>): Promise<FeedGiven> => {
  try {
    if (/^https?:\/\//i.test(place)) return { text: await fetchHolidayFeed(place), from: place }
    const bytes = await io.readFile(place)
    if (bytes.length > LARGEST) throw new Error(`it holds ${bytes.length} bytes`)
    return { text: new TextDecoder().decode(bytes), from: basename(place) }
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message
    return { why: `The bank holidays at ${place} could not be read (${why}). Nothing was changed.` }
  }
}
