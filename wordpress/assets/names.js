/*
 * Where PHP reads an application before the plugin does, it keeps only the last of several values of one name and
 * renames "answer.days". So every part gets a number, and one more field says the names in order.
 */
(function () {
  'use strict';
  var receiver = new URL(window.coalitionCareersReceiver.url, location.href).href;

  function goesThere(element, posting) {
    var action = element.getAttribute && element.getAttribute('action');
    var address = action || (posting.application && posting.application.endpoint);
    return !!address && new URL(address, location.href).href === receiver;
  }

  document.addEventListener('careers-submit', function (event) {
    var data = event.detail.formData;
    var sender = event.target;
    if (event.defaultPrevented || !goesThere(sender, event.detail.posting)) {
      return;
    }
    var parts = Array.from(data.entries());
    parts.forEach(function (part) {
      data.delete(part[0]);
    });
    data.append(
      'careers_names',
      JSON.stringify(
        parts.map(function (part) {
          return part[0];
        }),
      ),
    );
    parts.forEach(function (part, at) {
      if (typeof part[1] === 'string') {
        data.append('careers_' + at, part[1]);
      } else {
        data.append('careers_' + at, part[1], part[1].name);
      }
    });
  });
})();
