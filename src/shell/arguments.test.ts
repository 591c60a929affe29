import { expect, test } from 'vitest'
import { Halt } from '#src/foundation/core/halt.ts'
import { readArguments } from './arguments.ts'

const BACKUP = { words: 1, numbers: ['keep'] }

test.each([
  [[], { words: [], flags: [], numbers: {} }],
  [['/mnt/disk', '--keep', '7'], { words: ['/mnt/disk'], flags: [], numbers: { keep: 7 } }],
  [
    ['--keep=14', 'a b.cageot-backup'],
    { words: ['a b.cageot-backup'], flags: [], numbers: { keep: 14 } },
  ],
])('backup %j is understood', (args, given) => {
  expect(readArguments('backup', BACKUP, args)).toEqual(given)
})

test('an option without a value is a flag', () => {
  const { flags } = readArguments('start', { flags: ['empty'] }, ['--empty'])
  expect(flags).toEqual(['empty'])
})

test.each([
  [['a', 'b'], 'The command backup knows no b.'],
  [['--full'], 'The command backup knows no --full.'],
  [['-x'], 'The command backup knows no -x.'],
  [['--keep'], '--keep of the command backup wants a whole number from 1, such as --keep 7.'],
  [['--keep', '0'], '--keep of the command backup wants a whole number from 1, such as --keep 7.'],
  [['--keep=soon'], '--keep of the command backup wants a whole number from 1, such as --keep 7.'],
])('backup %j is refused: %s', (args, sentence) => {
  expect(() => readArguments('backup', BACKUP, args)).toThrow(new Halt(sentence))
})

test('a flag takes no value', () => {
  expect(() => readArguments('start', { flags: ['empty'] }, ['--empty=no'])).toThrow('--empty')
})
