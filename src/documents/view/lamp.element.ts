import {html, svg} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Light} from '../model/terms.ts';
import type {BenchTexts} from './bench-texts.ts';

/**
 * One icon for each light. The icon shows the direction or the kind of the light. A line or a frame in the
 * icon represents the document.
 */
const icons: Readonly<Record<Light, unknown>> = {
  white: svg`<circle cx="12" cy="9" r="3.6"></circle><path d="M12 1.5v2M4.8 4.2l1.4 1.4M19.2 4.2l-1.4 1.4M2.5 10.5h2m15 0h2M4 20h16"></path>`,
  tilt: svg`<path d="M3 15 17 6l4 5.5L7 20.5zM4.5 9.5A8 8 0 0 1 9 4.4M9.3 7.4V4.2H6"></path>`,
  oblique: svg`<path d="m3 4 3 1.4L4.6 8.5 1.6 7zM8 9.5l9 4.5M9 6l11 6M4 19h4c1-2.5 3.5-2.5 4.5 0H20"></path>`,
  transmitted: svg`<path d="M6 2.500h12v9.500H6zM12 22v-6m-5 5 2-5m8 5-2-5"></path><circle class="solid" cx="12" cy="7.2" r="2"></circle>`,
  uv: svg`<path d="M5.5 3.500v5a3 3 0 0 0 6 0v-5m3 0 3 8 3-8M3 16.500c2-2 4-2 6 0s4 2 6 0 4-2 6 0M3 20.500c2-2 4-2 6 0s4 2 6 0 4-2 6 0"></path>`,
  ir: svg`<path d="M6.5 3.500v8m5 0v-8h3.500a2.2 2.2 0 0 1 0 4.500h-3.500m3.5 0 3 3.500M3 17h18M3 20.500h18" ></path>`,
  loupe: svg`<circle cx="10" cy="10" r="6.5"></circle><path d="m15 15 6 6M7.5 10h5M10 7.500v5"></path>`,
};

/** One radio button of the switch between lights, with its change handler. */
interface Lamp {
  readonly light: Light;
  readonly isOn: boolean;
  /** The name of the radio group. It must be unique in its DOM tree. */
  readonly name: string;
  readonly onChange: (light: Light) => void;
}

/**
 * Renders a light as a native radio button with an icon. The host needs `lampStyles` and a container with the
 * class `lights`.
 */
export const lamp = ({light, isOn, name, onChange}: Lamp, say: BenchTexts): unknown =>
  html`<label class=${isOn ? 'is-chosen' : ''} title=${say(`tool.${light}`)}>
    <input
      type="radio"
      name=${name}
      value=${light}
      .checked=${live(isOn)}
      @change=${() => {
        onChange(light);
      }}
    />
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icons[light]}</svg>
    <span>${say(`light.${light}`)}</span>
  </label>`;
