import { useRef } from "react";
import { AttuneCheckElement } from "attune-check";
import type {} from "attune-check/react";

export function Right() {
  const check = useRef<AttuneCheckElement>(null);
  return (
    <attune-check
      key="check"
      ref={check}
      className="wide"
      style={{ margin: 0 }}
      id="check"
      title="Check in"
      stage="1"
      helper="coach"
      setting="online"
      country="ie"
      lang="en"
      theme="auto"
      all={false}
      accent="#6a214c"
      contact="01 23"
      src="/en/check.htm"
      mode="frame"
      exit="https://example.org/"
      onattune-ready={(event) => event.detail satisfies null}
      onattune-resize={() => undefined}
      onattune-left={(event: CustomEvent<null>) => event.preventDefault()}
    >
      <a slot="fallback" href="/en/check.htm">
        Check in
      </a>
    </attune-check>
  );
}

export function Wrong() {
  const wrong = useRef<HTMLDivElement>(null);
  return (
    <>
      {/* @ts-expect-error there is no fifth stage */}
      <attune-check stage="5" />
      {/* @ts-expect-error it is there or not */}
      <attune-check all="1" />
      {/* @ts-expect-error only links say who they come from */}
      <attune-check from="Ada" />
      {/* @ts-expect-error React 19 listens by the event's own name */}
      <attune-check onAttuneReady={() => undefined} />
      {/* @ts-expect-error no event carries anything */}
      <attune-check onattune-ready={(event) => event.detail.answers} />
      {/* @ts-expect-error another element */}
      <attune-check ref={wrong} />
      {/* @ts-expect-error another element's tag */}
      <attune-checks />
    </>
  );
}
