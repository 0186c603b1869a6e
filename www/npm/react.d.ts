/** `<attune-check>` in the JSX of React 19: `import type {} from "attune-check/react"`. */
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type { AttuneCheckElement, AttuneCheckOptions } from "./index.js";

type Props = Omit<DetailedHTMLProps<HTMLAttributes<AttuneCheckElement>, AttuneCheckElement>, keyof AttuneCheckOptions> &
  Partial<AttuneCheckOptions & Pick<AttuneCheckElement, "src" | "mode" | "exit">> & {
    "onattune-ready"?: (event: CustomEvent<null>) => void;
    "onattune-resize"?: (event: CustomEvent<null>) => void;
    "onattune-left"?: (event: CustomEvent<null>) => void;
  };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "attune-check": Props;
    }
  }
}
