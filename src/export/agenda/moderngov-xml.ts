import { escapeUTF8 } from 'entities'
import type { PublicLine } from '../../domain/agenda/public-agenda.ts'
import type { PublicPaper } from '../../domain/agenda/public-papers.ts'
import { clockTime } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import { linkable, printable, printableLine } from '../document/printable.ts'

type Node = readonly [name: string, content: string | boolean | readonly Node[]]

const xml = ([name, content]: Node, depth = 0): string => {
  const space = '  '.repeat(depth)
  if (typeof content === 'boolean') return `${space}<${name}>${content ? 'True' : 'False'}</${name}>`
  if (typeof content === 'string') return `${space}<${name}>${escapeUTF8(content)}</${name}>`
  if (content.length === 0) return `${space}<${name} />`
  return `${space}<${name}>\n${content.map((node) => xml(node, depth + 1)).join('\n')}\n${space}</${name}>`
}

/** An agenda in the shape of ModernGov's GetMeeting answer, for what already reads those. Public business only. */
export const modernGovXml = (out: AgendaOut): string => {
  const { agenda, meeting, standing } = out
  const [year, month, day] = agenda.day.split('-')
  const isOff = ['cancelled', 'adjourned', 'inquorate'].includes(meeting.state)
  const root: Node = [
    'getmeeting',
    [
      ['committeeid', meeting.committeeId],
      ['committeetitle', printableLine(agenda.committee)],
      ['meetingid', meeting.id],
      ['meetingdate', `${day}/${month}/${year}`],
      [
        'meetingtime',
        clockTime(agenda.time)
          .replace('.', ':')
          .replace(/(am|pm)/, ' $1'),
      ],
      ['meetinglocation', printableLine(agenda.venue ?? '')],
      ['meetingstatus', isOff ? 'Cancelled' : standing.is === 'published' ? 'Agenda published' : 'Provisional'],
      ['iswebcast', linkable(meeting.link) !== null],
      ['agendapublished', standing.is === 'published'],
      ['decisionpublished', false],
      ['minutepublished', false],
      ['agendaitems', agenda.lines.map(item)],
    ],
  ]
  return `<?xml version="1.0" encoding="utf-8"?>\n${xml(root)}\n`
}

const item = (line: PublicLine, at: number): Node => [
  'agendaitem',
  [
    ['agendaitemid', String(at + 1)],
    ['agendaitemnumber', line.number ?? ''],
    ['fulldisplaynumberformat', line.number ? `${line.number}.` : ''],
    ['agendaitemtitle', printableLine(line.title)],
    ['agendatext', textOf(line)],
    ['isrestricted', line.inPrivate !== null],
    ['isdisplayallowed', true],
    ['isdecision', false],
    ['linkeddocuments', line.papers.flatMap(paper)],
  ],
]

/** A closed paper is listed as restricted, without an address; an open one that is nowhere to be read is not. */
const paper = ({ title, link, inPrivate }: PublicPaper): readonly Node[] => {
  const url = inPrivate === null ? linkable(link) : ''
  return url !== null
    ? [
        [
          'linkeddoc',
          [
            ['title', printableLine(title)],
            ['url', url],
            ['isrestricted', inPrivate !== null],
          ],
        ],
      ]
    : []
}

/** ModernGov holds the words of an item as HTML inside the XML. */
const textOf = ({ words, people, note, inPrivate }: PublicLine): string =>
  [
    words,
    inPrivate && `To be considered in private: ${inPrivate}.`,
    people.length > 0 && `Attending: ${people.join('; ')}`,
    note && `${note.charAt(0).toUpperCase()}${note.slice(1)}.`,
  ]
    .flatMap((part) => (part ? printable(part).split('\n') : []))
    .map((line) => `<p>${escapeUTF8(line)}</p>`)
    .join('')
