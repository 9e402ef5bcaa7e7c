import type { Draw } from '../../app/drawing.ts'
import { welcome } from './messages.ts'

/** To whoever installed Cleardays for a council that begins. */
export const drawWelcome: Draw = async (tx) => welcome((await tx.committees.council()).name)
