/* The screen of an opening: what the editor element changes goes into the field that WordPress saves. */
(function () {
  'use strict';
  var json = document.getElementById('careers-json');
  var plain = document.getElementById('careers-plain');
  var editor = document.querySelector('careers-editor');
  if (!json || !plain || !editor) {
    return;
  }
  editor.addEventListener('careers-change', function (event) {
    json.value = JSON.stringify(event.detail.posting, null, 2);
  });
  // The plain fields stay for browsers in which the element does not come to be.
  customElements.whenDefined('careers-editor').then(function () {
    plain.disabled = true;
    plain.hidden = true;
  });
})();
