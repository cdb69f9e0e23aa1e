// Reloads the page when `annuaire serve` has built the site again. Served by that command only; no part of a built site.
(function () {
  "use strict";

  /** @param {string} version */
  function wait(version) {
    fetch("/__annuaire_version?" + version)
      .then(function (answer) {
        return answer.text();
      })
      .then(function (current) {
        if (version && current !== version) {
          location.reload();
        } else {
          wait(current);
        }
      })
      .catch(function () {
        setTimeout(wait, 2000, version);
      });
  }

  wait("");
})();
