/** The colours of the look, light: mail programs want them on each element. */
const PAPER = '#fffdf7'
const CREAM = '#f6f0e1'
const INK = '#1d2419'
const INK_SOFT = '#545a4b'
const HAIR = '#d8d0bc'
const LEAF = '#1b6a3a'

const TEXT_FONT = "'Public Sans','Helvetica Neue',Helvetica,Arial,sans-serif"
const TITLE_FONT = "'Bricolage Grotesque','Arial Narrow','Helvetica Neue',Arial,sans-serif"

const rules = (...parts: string[]) => parts.join(';')

const plain = rules(`color:${INK}`, `font-family:${TEXT_FONT}`, 'font-size:17px', 'line-height:1.5')
const small = rules(plain, `color:${INK_SOFT}`, 'font-size:14px')
const poster = rules(
  `color:${INK}`,
  `font-family:${TITLE_FONT}`,
  'font-weight:700',
  'line-height:1.1',
)
const numbers = 'text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums'
const label = 'text-align:left;font-weight:400;vertical-align:top'
const rule = `3px solid ${INK}`
const hair = `1px solid ${HAIR}`

/** Inline styles by what they are for. */
export const STYLE = {
  body: `margin:0;padding:0;background:${PAPER}`,
  preview: 'display:none;max-height:0;overflow:hidden',
  outer: `background:${PAPER}`,
  margin: 'padding:24px 16px 48px',
  sheet: 'max-width:560px',
  brand: rules(poster, 'font-size:22px', 'padding:0 0 12px', `border-bottom:${rule}`),
  content: 'padding:28px 0 20px',
  title: rules(poster, 'font-size:30px', 'margin:0 0 16px'),
  paragraph: rules(plain, 'margin:0 0 16px'),
  note: rules(small, 'margin:0 0 16px'),
  lines: 'border-collapse:collapse;margin:0 0 20px',
  label: rules(plain, label, 'padding:10px 16px 10px 0', `border-bottom:${hair}`),
  detail: `color:${INK_SOFT};font-size:14px`,
  amount: rules(plain, numbers, 'vertical-align:top', 'padding:10px 0', `border-bottom:${hair}`),
  totalLabel: rules(plain, label, 'font-weight:700', 'padding:12px 16px 0 0', `border-top:${rule}`),
  totalAmount: rules(poster, numbers, 'font-size:24px', 'padding:12px 0 0', `border-top:${rule}`),
  buttonFrame: 'margin:8px 0 24px',
  buttonGround: `background:${LEAF};border-radius:5px`,
  button: rules(
    plain,
    `color:${PAPER}`,
    'display:inline-block;padding:14px 24px',
    'font-weight:700;text-decoration:none',
  ),
  code: rules(
    poster,
    'font-size:44px;letter-spacing:6px;text-align:center',
    `background:${CREAM};border-radius:8px`,
    'padding:20px 8px 20px 14px;margin:8px 0 24px',
  ),
  foot: rules(small, 'padding:16px 0 0', `border-top:${hair}`),
  footLink: `color:${INK_SOFT}`,
} as const

/** Dark mode, where the mail program has it; classes beat the inline styles. */
export const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#141911!important}
.cream{background:#1c2218!important}
.ink{color:#f3eede!important}
.soft{color:#bdbca8!important}
.rule{border-color:#f3eede!important}
.hair{border-color:#373e2f!important}
.leaf{background:#8fd19a!important}
.on-leaf{color:#0d2413!important}
}`
