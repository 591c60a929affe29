import iconv from 'iconv-lite'
import { done, type Outcome, refuse } from '#src/foundation/core/outcome.ts'

export type Encoding = 'utf-8' | 'windows-1252'
export type TextRefusal = { code: 'file-is-workbook' | 'file-not-text' }

/** First bytes of .xlsx and .ods (a zip), and of .xls. */
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
]
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a picture from a text
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/

/**
 * The text of a file, in UTF-8 (with or without BOM) or else Windows-1252, its lines ending in \n
 * and its accents in one piece. Refuses spreadsheets (`file-is-workbook`) and what is no text.
 */
export function readText(
  bytes: Uint8Array,
): Outcome<{ text: string; encoding: Encoding }, TextRefusal> {
  const isWorkbook = WORKBOOKS.some((start) => start.every((byte, at) => bytes[at] === byte))
  if (isWorkbook) return refuse({ code: 'file-is-workbook' })
  const { text, encoding } = decode(bytes)
  if (CONTROLS.test(text)) return refuse({ code: 'file-not-text' })
  return done({ text: text.replaceAll(/\r\n?/g, '\n').normalize('NFC'), encoding })
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: iconv.decode(Buffer.from(bytes), 'win1252'), encoding: 'windows-1252' }
  }
}
