import { css } from 'lit';

/** The page around a story: nothing but a ground, so that the element is seen as it is. */
export const sceneStyles = css`
  .scene {
    box-sizing: border-box;
    display: flow-root;
    min-block-size: 100vh;
    padding: 24px;
    background: Canvas;
    color: CanvasText;
    font:
      400 16px/1.5 system-ui,
      sans-serif;
  }
  .scene.narrow {
    padding-inline: 0;
  }
  @media (width <= 360px) {
    .scene {
      padding-inline: 0;
    }
  }
  /* They stand at the end of a masthead. */
  .scene:has(portal-account-menu, portal-app-launcher) {
    display: flex;
    justify-content: end;
    align-items: start;
    padding: 8px;
  }
`;
