import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readMeetings, readPeople, readProgrammeTable } from '../../src/import/read-set-up.ts'
import { bytesOf } from './support/pages.ts'

const read = async <T>(ruling: Promise<{ ok: boolean; value?: T }>): Promise<T> => (await ruling).value!

describe('What a new committee brings from files', () => {
  it('is previewed with the columns as they were understood', async () => {
    const preview = await read(
      readProgrammeTable(
        bytesOf('Topic;Meeting date;Colour\nBuses;3 June 2025;red\n;10 June 2025;\nTrams;31 June 2025;\nFerries;TBC;'),
      ),
    )

    expect(preview.columns).toEqual([
      { heading: 'Topic', field: 'title' },
      { heading: 'Meeting date', field: 'date' },
      { heading: 'Colour', field: null },
    ])
    expect(
      preview.rows.map((one) => [one.row, one.value?.title ?? null, one.value?.date ?? null, one.problems]),
    ).toEqual([
      [2, 'Buses', '2025-06-03', []],
      [3, null, null, ['This row has no title.']],
      [4, 'Trams', null, ['There is no such day as 31 June 2025.']],
      [5, 'Ferries', null, []],
    ])
  })

  it('keeps the meetings that can be read and says what is wrong with the rest', async () => {
    const preview = await read(
      readMeetings(
        bytesOf(
          'Date,Time,Venue,Status\nTuesday 3 June 2025,6.30pm,Room 1,\nMonday 10 June 2025,18.30,Room 1,Cancelled\n3 June,noonish,,',
        ),
      ),
    )

    expect(
      preview.rows.map((one) => [
        one.value?.date ?? null,
        one.value?.time ?? null,
        one.value?.cancelled ?? null,
        one.problems,
      ]),
    ).toEqual([
      ['2025-06-03', '18:30', false, []],
      ['2025-06-10', '18:30', true, ['The weekday of “Monday 10 June 2025” is not that day’s own.']],
      [null, null, null, ['The date “3 June” has no year.', 'The time “noonish” cannot be read.']],
    ])
  })

  it('reads people from a workbook, a title above the headings or not', async () => {
    const cell = (value: string) => ({ value, type: String })
    const bytes = await writeXlsxFile([
      [cell('Members 2025/26')],
      [cell('Name'), cell('Role'), cell('Email')],
      [cell('Siân Ó Briain'), cell('Chair'), cell('sian@example.test')],
      [cell('Bo Lee'), cell('Member'), cell('bo at example')],
    ]).toBuffer()
    const preview = await read(readPeople(new Uint8Array(bytes)))

    expect(preview.rows.map((one) => [one.value?.name, one.value?.role, one.problems])).toEqual([
      ['Siân Ó Briain', 'Chair', []],
      ['Bo Lee', 'Member', ['“bo at example” is not an e-mail address.']],
    ])
  })
})
