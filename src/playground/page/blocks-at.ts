import type { AnyBlock, ContainerBlock } from '@slack/types'
import { blockName } from './render/blocks.ts'

/** Every block, those inside containers too. */
const allBlocks = (blocks: readonly AnyBlock[]): AnyBlock[] =>
  blocks.flatMap((block) => [
    block,
    ...(block.type === 'container' ? allBlocks((block as ContainerBlock).child_blocks) : []),
  ])

/** The names of all blocks at a place: answers of blocks that are gone are not sent. */
export const blockNames = (blocks: readonly AnyBlock[]): string[] => allBlocks(blocks).map(blockName)
