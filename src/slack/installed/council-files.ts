import type { Files } from '../../app/ports/files.ts'
import type { Installations } from '../../app/ports/installations.ts'
import type { Workspaces } from './workspaces.ts'

/** Files in the workspaces of every council: fetched from whichever of them has it, shared where the person is. */
export const filesOf = (workspaces: Workspaces, teamsOf: Installations['teamsOf']): Files => ({
  async fetch(fileId, atMost, councilId) {
    let why = 'not_installed'
    for (const teamId of (await teamsOf(councilId)).here) {
      const got = await (await workspaces.at(teamId))?.files.fetch(fileId, atMost, councilId)
      if (got?.is === 'file' || (got && got.why !== 'file_not_found')) return got
      if (got) why = got.why
    }
    return { is: 'refused', why }
  },
  async share(slackId, files, comment, teamId) {
    const workspace = await workspaces.at(teamId)
    return workspace ? workspace.files.share(slackId, files, comment, teamId) : { is: 'refused', why: 'not_installed' }
  },
})
