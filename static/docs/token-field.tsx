import { useId } from 'preact/hooks';
import { useToken } from './token.ts';

/** Where the reader puts their key; one key works in every dialect. */
export function TokenField() {
  const { token, setToken } = useToken();
  const id = useId();
  return (
    <div class="stacked">
      <label for={id}>API key token</label>
      <div class="joined">
        <input
          id={id}
          type="password"
          autoComplete="off"
          spellcheck={false}
          placeholder="ck_….cs_…"
          aria-describedby={`${id}-about`}
          value={token}
          onInput={(event) => setToken(event.currentTarget.value.trim())}
        />
        {token && (
          <button type="button" class="button" onClick={() => setToken('')}>
            Forget
          </button>
        )}
      </div>
      <p id={`${id}-about`} class="quiet">
        Kept in this tab only; closing it forgets the key.
      </p>
    </div>
  );
}
