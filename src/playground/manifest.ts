import { z } from 'zod'
import { CannotOpen } from './cannot-open.ts'

const named = z.object({ name: z.string(), callback_id: z.string(), description: z.string().default('') })

const shape = z.object({
  display_information: z.object({ name: z.string().min(1), description: z.string().default('') }),
  features: z
    .object({
      bot_user: z.object({ display_name: z.string() }).optional(),
      app_home: z
        .object({
          home_tab_enabled: z.boolean().default(false),
          messages_tab_enabled: z.boolean().default(true),
          messages_tab_read_only_enabled: z.boolean().default(false),
        })
        .optional(),
      slash_commands: z
        .array(
          z.object({
            command: z.string().startsWith('/'),
            description: z.string().default(''),
            usage_hint: z.string().default(''),
            should_escape: z.boolean().default(false),
          }),
        )
        .default([]),
      shortcuts: z.array(named.extend({ type: z.enum(['global', 'message']) })).default([]),
    })
    .prefault({}),
  oauth_config: z
    .object({
      scopes: z
        .object({ bot: z.array(z.string()).default([]), bot_optional: z.array(z.string()).default([]) })
        .prefault({}),
    })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    })
    .prefault({}),
})

/** The parts of an app's manifest that the playground keeps to. */
export type Manifest = z.infer<typeof shape>

/** Reads a parsed `manifest.yml`. Throws with the place of the first thing amiss: the file is the project's own. */
export const readManifest = (parsed: unknown): Manifest => {
  const read = shape.safeParse(parsed)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new CannotOpen(
    `The manifest cannot be used: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`,
  )
}
