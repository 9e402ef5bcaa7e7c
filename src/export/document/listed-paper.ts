import type { PublicPaper } from '../../domain/agenda/public-papers.ts'
import { linked, type Run } from './paper.ts'

/** A paper that anybody may read, as a link; of one that is closed, that it is there and why it is not given. */
export const listedPaper = ({ title, link, inPrivate }: PublicPaper): readonly Run[] =>
  inPrivate === null ? [linked(title, link)] : [linked(`${title} (not for publication: ${inPrivate})`, null)]
