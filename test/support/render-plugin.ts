/** Renders elements on the server (Node) for tests that take them over in a browser: `executeServerCommand('render', …)`. */
import type { TestRunnerPlugin } from '@web/test-runner';
import * as sources from '../../src/server.js';
import type { RenderOptions } from '../../src/server.js';

export interface RenderPayload {
  element: 'card' | 'posting' | 'application' | 'board';
  data: unknown;
  options?: RenderOptions;
  /** By the package as it is built, and not by its sources. */
  isBuilt?: boolean;
}

const BUILT = new URL('../../dist/server.js', import.meta.url).href;

async function rendererOf({ element, isBuilt }: RenderPayload) {
  const server = isBuilt ? ((await import(BUILT)) as typeof sources) : sources;
  const { renderCard, renderPosting, renderApplication, renderBoard } = server;
  const renderers = { card: renderCard, posting: renderPosting, application: renderApplication, board: renderBoard };
  return renderers[element] as (data: unknown, options?: RenderOptions) => Promise<string>;
}

export function renderPlugin(): TestRunnerPlugin<RenderPayload> {
  return {
    name: 'careers-render',
    async executeCommand({ command, payload }) {
      if (command !== 'careers:render' || !payload) return undefined;
      const render = await rendererOf(payload);
      return render(payload.data, payload.options);
    },
  };
}
