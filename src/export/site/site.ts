import { longDate } from '../../domain/calendar/civil-date.ts'
import type { AgendaOut } from '../../domain/papers/agenda-out.ts'
import type { DecisionsOut } from '../../domain/papers/decision-out.ts'
import type { ProgrammeOut } from '../../domain/papers/programme-out.ts'
import { AGENDA_FORMATS, type AgendaFormat, agendaFile } from '../agenda/agenda-files.ts'
import { agendaPaper, supplementPaper } from '../agenda/agenda-paper.ts'
import { decisionsPaper } from '../decision/decision-paper.ts'
import type { Paper } from '../document/paper.ts'
import { fileName } from '../file-name.ts'
import { PAPER_FORMATS, paperFile } from '../paper-file.ts'
import { PROGRAMME_FORMATS, type ProgrammeFormat, programmeFile } from '../programme/programme-files.ts'
import { programmePaper } from '../programme/programme-paper.ts'
import { blockHtml, pageHtml } from '../web/html.ts'
import { linksHtml, type SiteLink } from './links.ts'

/** A committee as the public sees it: its programme, its published agendas, its calendar. */
export type CommitteePages = {
  readonly programme: ProgrammeOut
  readonly agendas: readonly { readonly agenda: AgendaOut; readonly decided: DecisionsOut }[]
  readonly calendar: Uint8Array
}
/** Everything that any web server can serve. `calendar` is of all committees. */
export type Site = {
  readonly council: string
  readonly committees: readonly CommitteePages[]
  readonly calendar: Uint8Array
}
/** The files of a site by their path, with `/` between folders. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Makes the static pages: an index of committees, a page for each with its programme, agendas and calendar, and every file. */
export const siteFiles = async ({ council, committees, calendar }: Site): Promise<SiteFiles> => {
  const files = new Map<string, Uint8Array>([['calendar.ics', calendar]])
  const folders = foldersOf(committees.map(({ programme }) => programme.committee))
  for (const [at, committee] of committees.entries()) await writeCommittee(files, council, folders[at]!, committee)

  const links = committees.map(({ programme }, at) => ({
    text: programme.committee,
    href: `${folders[at]}/index.html`,
  }))
  const main = [
    '<h2>Committees</h2>',
    links.length > 0 ? linksHtml(links) : '<p>No committee has been set up yet.</p>',
    '<h2>Calendar</h2>',
    linksHtml([{ text: 'Every meeting, as a calendar to subscribe to', href: 'calendar.ics' }]),
  ].join('\n')
  files.set(
    'index.html',
    bytes(pageHtml({ title: 'Committees and meetings', above: council, language: 'en-GB', main })),
  )
  return files
}

/** A folder for each name, none twice. */
const foldersOf = (names: readonly string[]): readonly string[] => {
  const taken = new Map<string, number>()
  return names.map((name) => {
    const folder = fileName([name], 'x').slice(0, -2)
    const before = taken.get(folder) ?? 0
    taken.set(folder, before + 1)
    return before === 0 ? folder : `${folder}-${before + 1}`
  })
}

const writeCommittee = async (
  files: Map<string, Uint8Array>,
  council: string,
  folder: string,
  { programme, agendas, calendar }: CommitteePages,
): Promise<void> => {
  const home = { text: council, href: '../index.html' }
  files.set(`${folder}/calendar.ics`, calendar)
  const programmes: SiteLink[] = []
  for (const format of Object.keys(PROGRAMME_FORMATS) as ProgrammeFormat[]) {
    const name = `work-programme.${format}`
    const way = [home, { text: programme.committee, href: 'index.html' }]
    files.set(
      `${folder}/${name}`,
      format === 'html'
        ? bytes(pageOf(programmePaper(programme), way))
        : (await programmeFile(programme, format, 'full')).bytes,
    )
    programmes.push({ text: format === 'html' ? 'Work programme' : `as ${PROGRAMME_FORMATS[format]}`, href: name })
  }

  const listed: string[] = []
  for (const { agenda, decided } of agendas) listed.push(await writeAgenda(files, council, folder, agenda, decided))
  const main = [
    '<h2>Work programme</h2>',
    linksHtml(
      programmes.toSorted((one, other) => Number(other.href.endsWith('.html')) - Number(one.href.endsWith('.html'))),
    ),
    '<h2>Agendas</h2>',
    listed.length > 0 ? listed.join('\n') : '<p>No agenda has been published yet.</p>',
    '<h2>Calendar</h2>',
    linksHtml([{ text: 'Its meetings, as a calendar to subscribe to', href: 'calendar.ics' }]),
  ].join('\n')
  const page = pageHtml({ title: programme.committee, above: council, language: 'en-GB', main, way: [home] })
  files.set(`${folder}/index.html`, bytes(page))
}

/** Writes the files of one agenda and its supplements; what is answered is the part of the committee's page that lists them. */
const writeAgenda = async (
  files: Map<string, Uint8Array>,
  council: string,
  folder: string,
  out: AgendaOut,
  decided: DecisionsOut,
): Promise<string> => {
  const place = `${out.agenda.day}-${out.agenda.time.replace(':', '')}`
  const way = [
    { text: council, href: '../../index.html' },
    { text: out.agenda.committee, href: '../index.html' },
  ]
  const links: SiteLink[] = [{ text: 'Agenda', href: `${place}/agenda.html` }]
  files.set(`${folder}/${place}/agenda.html`, bytes(pageOf(agendaPaper(out), way)))
  for (const format of Object.keys(AGENDA_FORMATS).filter((one) => one !== 'html') as AgendaFormat[]) {
    files.set(`${folder}/${place}/agenda.${format}`, (await agendaFile(out, format)).bytes)
    links.push({ text: `as ${AGENDA_FORMATS[format]}`, href: `${place}/agenda.${format}` })
  }
  const papers: [name: string, text: string, paper: Paper][] = out.supplements.map((supplement) => [
    `supplement-${supplement.number}`,
    `Supplement ${supplement.number}`,
    supplementPaper(out, supplement),
  ])
  if (decided.decisions.length > 0) papers.push(['decisions', 'Decisions', decisionsPaper(decided)])
  for (const [name, text, paper] of papers) {
    files.set(`${folder}/${place}/${name}.html`, bytes(pageOf(paper, way)))
    files.set(`${folder}/${place}/${name}.pdf`, (await paperFile(paper, 'pdf')).bytes)
    links.push({ text, href: `${place}/${name}.html` })
    links.push({ text: `${text} as ${PAPER_FORMATS.pdf}`, href: `${place}/${name}.pdf` })
  }
  return `<h3>${longDate(out.agenda.day)}</h3>\n${linksHtml(links, `, ${longDate(out.agenda.day)}`)}`
}

const pageOf = (paper: Paper, way: readonly SiteLink[]): string =>
  pageHtml({ ...paper, main: paper.blocks.map(blockHtml).join('\n'), way })
