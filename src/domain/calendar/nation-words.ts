import { defaultProfileOf, type Nation, profiles } from './profiles.ts'
import { measureOf, type Rule } from './rule.ts'

const publishingIn = (nation: Nation): Rule => {
  const rule = profiles[defaultProfileOf[nation]].rules.find(({ name }) => name === 'publish-by')
  if (!rule) throw new Error(`The rules of ${nation} say nothing of publishing an agenda.`)
  return rule
}

/** The notice of an agenda in a nation, as its rules have it: `three clear working days`. */
export const noticeMeasureIn = (nation: Nation): string => measureOf(publishingIn(nation))

/** The same as a sentence, with the statute. */
export const noticeInNation = (nation: Nation): string =>
  `an agenda is published ${noticeMeasureIn(nation)} before the meeting (${publishingIn(nation).authority.words})`
