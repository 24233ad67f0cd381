import { SessionForm } from './campaign/session-form.ts'
import { SessionLive } from './campaign/session-live.ts'
import { TrainerPage } from './campaign/trainer-page.ts'

customElements.define('tl57-session-form', SessionForm)
customElements.define('tl57-session-live', SessionLive)
customElements.define('tl57-trainer', TrainerPage)
