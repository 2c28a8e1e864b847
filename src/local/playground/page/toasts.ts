import { element } from "./element";

export interface Toast {
  readonly title: string;
  readonly message: string;
  /** -1: until it is dismissed */
  readonly seconds: number;
  readonly failure?: boolean;
}

/** Shows a message at the lower right; gives back how to take it away. */
export function showToast(place: HTMLElement, toast: Toast, closeWord: string): () => void {
  const close = element("button", { type: "button", "aria-label": closeWord }, "×");
  const shown = element(
    "div",
    { class: toast.failure ? "wr-toast wr-failure" : "wr-toast" },
    element("strong", {}, toast.title),
    element("p", {}, toast.message),
    close,
  );
  const remove = () => shown.remove();
  close.onclick = remove;
  place.append(shown);
  if (toast.seconds >= 0) setTimeout(remove, toast.seconds * 1000);
  return remove;
}
