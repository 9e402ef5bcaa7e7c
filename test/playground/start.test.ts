import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { startPlayground } from '../../src/playground/playground.ts'
import { aManifest } from './a-workspace.ts'

/** Starts one in a process of its own, asks for the page's state, and says which files of ours and packages it took. */
const loadedToListen = (): string[] => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const program = `
    import { registerHooks } from 'node:module'
    const loaded = []
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) })
    const { startPlayground } = await import('./src/playground/playground.ts')
    const playground = await startPlayground({ manifest: ${JSON.stringify(aManifest)}, people: [{ id: 'U0ANN', name: 'Ann' }] })
    const state = await fetch(playground.url + 'playground/state?as=U0ANN')
    await playground.close()
    console.log(JSON.stringify([state.status, ...loaded]))
  `
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  const [status, ...loaded] = JSON.parse(stdout) as [number, ...string[]]
  expect(status).toBe(200)
  return loaded.map((url) => url.split('/node_modules/').at(-1) ?? '').map((path) => path.replace(/^.*\/src\//, 'src/'))
}

describe('Starting a playground', () => {
  it('loads nothing that is needed only once somebody acts, calls or opens a socket', () => {
    const loaded = loadedToListen()

    expect(loaded).toContain('src/playground/pages/state.ts')
    expect(
      loaded.filter((path) =>
        /^(?:zod|ws|yaml)\/|\/(?:block-kit\/problems|acts\/perform\.ts|web-api\/web-api|server\/control-door|page\/)/.test(
          path,
        ),
      ),
    ).toEqual([])
  })

  it.each<[what: string, manifest: unknown, says: string]>([
    ['nothing', null, 'it: expected an object'],
    ['a list', [], 'it: expected an object'],
    ['no name', { display_information: {} }, 'display_information.name: expected a string'],
    [
      'an empty name',
      { display_information: { name: '' } },
      'display_information.name: expected a name of at least one character',
    ],
    [
      'a command without its stroke',
      { ...aManifest, features: { slash_commands: [{ command: '/fine' }, { command: 'notice' }] } },
      'features.slash_commands.1.command: expected a string that begins with /',
    ],
    [
      'a word for yes',
      { ...aManifest, features: { app_home: { home_tab_enabled: 'yes' } } },
      'features.app_home.home_tab_enabled: expected true or false',
    ],
    [
      'a shortcut of no kind',
      { ...aManifest, features: { shortcuts: [{ name: 'A', callback_id: 'a', type: 'local' }] } },
      'features.shortcuts.0.type: expected one of global, message',
    ],
    [
      'scopes that are no list',
      { ...aManifest, oauth_config: { scopes: { bot: 'chat:write' } } },
      'oauth_config.scopes.bot: expected a list',
    ],
  ])('refuses a manifest with %s, and names the place', async (_what, manifest, says) => {
    await expect(startPlayground({ manifest })).rejects.toThrow(`The manifest cannot be used: ${says}`)
  })
})
