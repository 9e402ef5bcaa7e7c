/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home'

/** The most blocks Slack takes in one. */
export const mostBlocks: Readonly<Record<Surface, number>> = { message: 50, modal: 100, home: 100 }

const absent: Readonly<Record<Surface, readonly string[]>> = {
  message: ['alert', 'file'],
  modal: [
    'card',
    'carousel',
    'context_actions',
    'data_visualization',
    'file',
    'markdown',
    'plan',
    'table',
    'task_card',
  ],
  home: ['alert', 'context_actions', 'file', 'markdown', 'plan', 'table', 'task_card'],
}

const formOnly = ['file_input']

/** Whether Slack draws this kind of block there. */
export const isShownOn = (block: string, surface: Surface): boolean => !absent[surface].includes(block)

/** Whether Slack takes this kind of input there: files can be asked for in a form only. */
export const isAskedOn = (element: string, surface: Surface): boolean =>
  surface === 'modal' || !formOnly.includes(element)
