import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import { drawAnswered, drawEnded, drawNews } from './draw-joint.ts'
import { listen } from './listener.ts'
import { tellHostsLeft } from './tell-host.ts'

/** `/committee joint` */
const jointWord: Word = {
  command: '/committee',
  word: 'joint',
  says: 'Share a joint committee with another council, or see one that another council hosts',
  example: '/committee joint',
  permission: 'see-programme',
  button: 'Shared with councils',
  opensForm: false,
}

/** A joint committee of two or more councils that each have Cleardays here: invited, accepted, withdrawn; its public form mirrored. */
export const shareCommittee: Feature = {
  name: 'share-committee',
  words: [jointWord],
  listen: listen(jointWord),
  draws: { 'joint-news': drawNews, 'joint-answered': drawAnswered, 'joint-ended': drawEnded },
  resumes: tellHostsLeft,
}
