import type { KnownBlock, ModalView } from '@slack/types'
import type { ClosedPaper } from '../../app/closed/closed-of-item.ts'
import { paragraphsInWords } from '../../domain/agenda/exclusion.ts'
import { closedInWords } from '../../domain/agenda/public-papers.ts'
import { actions, alert, context, header, linkButton, plain, section } from '../../slack/kit/blocks.ts'
import { DESK_FORM, modal } from '../../slack/kit/views.ts'
import type { ClosedItem } from './open-closed-item.ts'

/** What is closed about an item and its papers, for one person who is cleared, while the form is open. */
export const closedItemView = ({ item, committee, words, papers }: ClosedItem): ModalView => {
  const isOpen = item.part === 'open' || item.part === 'possible'
  const under = item.part === 'exempt' ? paragraphsInWords(item.paragraphs, committee) : null
  return modal({
    title: 'Private business',
    callbackId: DESK_FORM,
    blocks: [
      alert(
        item.part === 'committee-private'
          ? 'For the committee only. Please do not copy it into Slack.'
          : isOpen
            ? 'The item is taken in public. These papers of it are not for publication. Please do not copy them into Slack.'
            : `Not for publication${under ? ` (${under})` : ''}. Please do not copy it into Slack.`,
        'warning',
      ),
      header(words?.title ?? item.title),
      words?.title != null && context(`In public: ${plain(item.title)}`),
      words?.summary != null && section(plain(words.summary)),
      !isOpen && words === null && section('Cleardays keeps no private text about this item.'),
      !isOpen &&
        (item.heldElsewhere !== null
          ? actions(linkButton('In the council’s own system', item.heldElsewhere))
          : papers.length === 0 && section(NO_LINK)),
      papers.flatMap((one) => closedPaper(one, committee)),
      context('That you opened it has been written down. Entitlement is checked each time.'),
    ],
  })
}

const NO_LINK =
  '_No link to the council’s own system has been given. The contact officer can say where the papers are._'

const closedPaper = ({ paper, words }: ClosedPaper, committee: ClosedItem['committee']): KnownBlock[] => {
  const stands = paper.isDecided
    ? `not for publication: ${closedInWords(paper, committee)}`
    : 'its author thinks that it may be exempt, and nobody has decided'
  return [
    ...section(`*${plain(words?.title ?? paper.title)}* _(${plain(stands)})_`),
    ...(words?.title != null ? context(`In public: ${plain(paper.title)}`) : []),
    ...(words?.summary != null ? section(plain(words.summary)) : []),
    ...(paper.link === null ? section(NO_LINK) : actions(linkButton('In the council’s own system', paper.link))),
  ]
}

/** Why it is not shown, said privately. */
export const notShownView = (why: string): ModalView =>
  modal({ title: 'Private business', callbackId: DESK_FORM, blocks: [section(plain(why))] })
