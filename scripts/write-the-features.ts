import { PERMISSIONS, type Permission, whoMay } from '../src/domain/people/permissions.ts'
import { features } from '../src/features/index.ts'
import type { Command } from '../src/slack/kit/word.ts'

const COMMANDS: readonly Command[] = ['/programme', '/agenda', '/report', '/witness', '/committee']
const words = features.flatMap((feature) => feature.words.map((word) => ({ ...word, folder: feature.name })))

/** Every word that is built, by command: what it does, how it is typed, who may, and the folder that answers it. */
export const theFeatures = async (): Promise<string> => {
  const sections = COMMANDS.map((command) => {
    const rows = words
      .filter((word) => word.command === command)
      .map(
        ({ word, says, example, permission, button, folder }) =>
          `| \`${command}${word && ` ${word}`}\` | ${says} | \`${example}\` | ${button} | ${whoMay(permission)} | [\`${folder}\`](../src/features/${folder}) |`,
      )
    return `## \`${command}\`\n\n| Word | Does | Example | As a button | Who may | Folder |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
  })
  const silent = features
    .filter((feature) => feature.words.length === 0)
    .map(({ name }) => `[\`${name}\`](../src/features/${name})`)
  return `# Everything a person can do

Computed from the cards in \`src/features\` by \`npm run docs\`. Every word can also be reached by its button, from Home, from help, or from the message it follows from.

${sections.join('\n')}
Without a word of their own, because they answer a message or an event: ${silent.join(', ')}.
`
}

/** Who may do what, from the one table that is asked at every press. */
export const thePermissions = async (): Promise<string> => {
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
    const used = words
      .filter((word) => word.permission === permission)
      .map(({ command, word }) => `\`${command}${word && ` ${word}`}\``)
    return `| ${whoMay(permission)} | ${PERMISSIONS[permission].may} | ${used.join(', ') || 'from a message'} |`
  })
  return `# Who may do what

Computed from \`src/domain/people/permissions.ts\` by \`npm run docs\`. It is asked at every press, for the committee meant, of the roles held on that day; never remembered from when a message was drawn. *Anyone* is every full member of the workspace: guests and people of other organisations may nothing. Some things depend on the thing itself and are asked besides: only the person asked (or whoever answers for them) answers a request; only the proposer withdraws a referred matter, and only the monitoring officer rules it outside the terms of reference. Administrators are not cleared for closed business by being administrators.

| Who | May | By |
| --- | --- | --- |
${rows.join('\n')}
`
}
