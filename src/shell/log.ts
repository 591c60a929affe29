import pino from 'pino'
import type { Config } from './config.ts'

export type Log = pino.Logger

/**
 * One JSON object per line on the standard error; the lines for people go to the standard output. Nothing personal: no
 * addresses, no query strings, no values of forms.
 */
export function openLog(level: Config['logLevel']): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
