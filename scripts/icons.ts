import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Lucide icons (ISC) that the pages use. Add a name here, run `node scripts/icons.ts`, commit both. */
export const ICON_NAMES = [
  'arrow-left',
  'arrow-right',
  'badge-check',
  'ban',
  'banknote',
  'bell',
  'calendar',
  'calendar-days',
  'calendar-plus',
  'carrot',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'circle-alert',
  'circle-check',
  'circle-question-mark',
  'circle-x',
  'clock',
  'copy',
  'credit-card',
  'download',
  'ellipsis',
  'euro',
  'external-link',
  'eye',
  'file-text',
  'folder-open',
  'globe',
  'hand-helping',
  'heart-handshake',
  'history',
  'hourglass',
  'house',
  'image',
  'info',
  'key-round',
  'landmark',
  'layout-grid',
  'leaf',
  'link',
  'list',
  'list-checks',
  'lock',
  'log-in',
  'log-out',
  'mail',
  'map-pin',
  'menu',
  'message-square',
  'minus',
  'package',
  'pencil',
  'phone',
  'piggy-bank',
  'plus',
  'printer',
  'qr-code',
  'refresh-cw',
  'repeat',
  'scale',
  'scan-line',
  'search',
  'send',
  'settings',
  'shield-check',
  'shopping-basket',
  'sliders-horizontal',
  'sprout',
  'store',
  'tractor',
  'trash-2',
  'triangle-alert',
  'truck',
  'undo-2',
  'upload',
  'user',
  'user-check',
  'user-plus',
  'users',
  'wallet',
  'x',
]

/** The inside of an icon's drawing, as the package has it, on one line. */
export function shapeOf(name: string): string {
  const file = join(import.meta.dirname, '../node_modules/lucide-static/icons', `${name}.svg`)
  const drawing = readFileSync(file, 'utf8')
  const inside = drawing.slice(drawing.indexOf('>', drawing.indexOf('<svg')) + 1)
  return inside
    .replace('</svg>', '')
    .replaceAll(/\s*\n\s*/g, '')
    .replaceAll(' />', '/>')
    .trim()
}

if (import.meta.main) {
  const shapes = Object.fromEntries(ICON_NAMES.map((name) => [name, shapeOf(name)]))
  const file = join(import.meta.dirname, '../src/foundation/ui/icon-shapes.json')
  writeFileSync(file, `${JSON.stringify(shapes, null, 2)}\n`)
}
