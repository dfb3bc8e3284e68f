/** Renders elements on the server (Node) for tests that take them over in a browser: `executeServerCommand('render', …)`. */
import type { TestRunnerPlugin } from '@web/test-runner';
import { renderApplication, renderBoard, renderCard, renderPosting, type RenderOptions } from '../../src/server.js';

export interface RenderPayload {
  element: 'card' | 'posting' | 'application' | 'board';
  data: unknown;
  options?: RenderOptions;
}

const renderers = { card: renderCard, posting: renderPosting, application: renderApplication, board: renderBoard };

export function renderPlugin(): TestRunnerPlugin<RenderPayload> {
  return {
    name: 'careers-render',
    async executeCommand({ command, payload }) {
      if (command !== 'careers:render' || !payload) return undefined;
      const render = renderers[payload.element] as (data: unknown, options?: RenderOptions) => Promise<string>;
      return render(payload.data, payload.options);
    },
  };
}
