import { parseArgs } from 'node:util'
import { Halt } from '#src/foundation/core/halt.ts'

/** What a command takes: at most so many words (a file), options alone (`--empty`), options with a number. */
export type Takes = { words?: number; flags?: string[]; numbers?: string[] }

/** What was typed behind the command's name: `backup a.cageot-backup --keep 7`. */
export type Given = { words: string[]; flags: string[]; numbers: Record<string, number> }

/** Refuses what the command doesn't know, in a sentence. */
export function readArguments(name: string, takes: Takes, args: string[]): Given {
  const { flags = [], numbers = [], words = 0 } = takes
  const options = {
    ...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }])),
    ...Object.fromEntries(numbers.map((number) => [number, { type: 'string' as const }])),
  }
  const parsed = parseArgs({ args, options, strict: false, tokens: true, allowPositionals: true })
  const given: Given = { words: parsed.positionals, flags: [], numbers: {} }
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue
    if (flags.includes(token.name) && token.value === undefined) given.flags.push(token.name)
    else if (numbers.includes(token.name)) given.numbers[token.name] = wholeNumber(name, token)
    else throw new Halt(`The command ${name} knows no ${token.rawName}.`)
  }
  const extra = given.words[words]
  if (extra !== undefined) throw new Halt(`The command ${name} knows no ${extra}.`)
  return given
}

function wholeNumber(
  name: string,
  option: { rawName: string; value?: string | undefined },
): number {
  const { rawName, value = '' } = option
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value)
  throw new Halt(
    `${rawName} of the command ${name} wants a whole number from 1, such as ${rawName} 7.`,
  )
}
