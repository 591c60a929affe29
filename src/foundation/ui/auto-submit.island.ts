import { island } from './island.ts'

/** `<auto-submit>` around a form of choices: submits at each change; its `.without-script` button goes. */
class AutoSubmit extends HTMLElement {
  connectedCallback() {
    this.classList.add('alive')
    this.addEventListener('change', () => this.querySelector('form')?.requestSubmit())
  }
}

if ('requestSubmit' in HTMLFormElement.prototype) island('auto-submit', AutoSubmit)
