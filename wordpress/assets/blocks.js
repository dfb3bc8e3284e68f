/* The three blocks in the editor: the elements themselves, as visitors see them, and a list to choose an opening from. */
(function (wp) {
  'use strict';
  var el = wp.element.createElement;
  var __ = wp.i18n.__;
  var useBlockProps = wp.blockEditor.useBlockProps;
  var InspectorControls = wp.blockEditor.InspectorControls;
  var components = wp.components;
  var lists;

  /** Both lists, asked for once. */
  function openings() {
    lists =
      lists ||
      Promise.all(
        ['openings', 'list'].map(function (name) {
          return wp.apiFetch({ path: '/coalition-careers/v1/' + name }).catch(function () {
            return { postings: [] };
          });
        }),
      ).then(function (found) {
        return found[0].postings.concat(found[1].postings);
      });
    return lists;
  }

  function useOpenings() {
    var state = wp.element.useState(null);
    wp.element.useEffect(function () {
      var isThere = true;
      openings().then(function (postings) {
        if (isThere) {
          state[1](postings);
        }
      });
      return function () {
        isThere = false;
      };
    }, []);
    return state[0];
  }

  function Picker(props) {
    var options = (props.postings || []).map(function (posting) {
      return { value: posting.id, label: posting.title + ', ' + posting.hiringOrganization.name };
    });
    return el(components.ComboboxControl, {
      label: __('Opening', 'coalition-careers'),
      value: props.id || null,
      options: options,
      onChange: props.onChange,
      allowReset: true,
    });
  }

  /** The element with its data; clicks select the block instead of opening the form. */
  function shown(tag, attributes, posting) {
    return el(
      components.Disabled,
      {},
      el(
        tag,
        Object.assign(
          {
            key: tag + JSON.stringify(attributes),
            ref: function (element) {
              if (element && posting && element.posting !== posting) {
                element.posting = posting;
              }
            },
            'structured-data': 'off',
          },
          attributes,
        ),
      ),
    );
  }

  function registerOne(kind, title, icon) {
    wp.blocks.registerBlockType('coalition-careers/' + kind, {
      edit: function (props) {
        var postings = useOpenings();
        var id = props.attributes.id;
        var blockProps = useBlockProps();
        var choose = function (chosen) {
          props.setAttributes({ id: chosen || undefined });
        };
        var posting = (postings || []).find(function (one) {
          return one.id === id;
        });
        var picker = el(Picker, { postings: postings, id: id, onChange: choose });
        var content;
        if (!postings) {
          content = el(components.Spinner);
        } else if (posting) {
          content = shown('careers-' + kind, { 'heading-level': props.attributes.heading_level || 2 }, posting);
        } else {
          content = el(
            components.Placeholder,
            {
              icon: icon,
              label: title,
              instructions: id
                ? __('This opening is no longer listed. Choose another.', 'coalition-careers')
                : postings.length
                  ? __('Choose the opening to show.', 'coalition-careers')
                  : __('There are no openings yet. Write one under “Openings”.', 'coalition-careers'),
            },
            picker,
          );
        }
        return el('div', blockProps, el(InspectorControls, {}, el(components.PanelBody, {}, picker)), content);
      },
      save: function () {
        return null;
      },
    });
  }

  registerOne('posting', __('Job opening', 'coalition-careers'), 'id');
  registerOne('card', __('Job card', 'coalition-careers'), 'id-alt');

  wp.blocks.registerBlockType('coalition-careers/board', {
    edit: function (props) {
      var list = props.attributes.list;
      var root = window.coalitionCareersBlocks;
      var sources = [list !== 'coalition' && root.openings, list !== 'site' && root.coalition]
        .filter(Boolean)
        .join(' ');
      /** @param options Pairs of a value and what it is called. */
      var control = function (name, label, options) {
        return el(components.SelectControl, {
          key: name,
          label: label,
          value: props.attributes[name],
          options: options.map(function (option) {
            return { value: option[0], label: option[1] };
          }),
          onChange: function (value) {
            props.setAttributes(Object.fromEntries([[name, value || undefined]]));
          },
        });
      };
      var controls = [
        control('list', __('Which openings', 'coalition-careers'), [
          ['all', __('Of this site and the coalition', 'coalition-careers')],
          ['site', __('Of this site', 'coalition-careers')],
          ['coalition', __('Of the coalition', 'coalition-careers')],
        ]),
        control('sort', __('Sort by', 'coalition-careers'), [
          ['', __('Newest', 'coalition-careers')],
          ['closing', __('Closing soonest', 'coalition-careers')],
          ['title', __('Title', 'coalition-careers')],
        ]),
        control('group_by', __('Group by', 'coalition-careers'), [
          ['', __('No groups', 'coalition-careers')],
          ['organization', __('Organization', 'coalition-careers')],
          ['location', __('Place', 'coalition-careers')],
          ['department', __('Department', 'coalition-careers')],
        ]),
      ];
      return el(
        'div',
        useBlockProps(),
        el(InspectorControls, {}, el(components.PanelBody, {}, controls)),
        sources
          ? shown('careers-board', {
              src: sources,
              routing: 'none',
              sort: props.attributes.sort,
              'group-by': props.attributes.group_by,
            })
          : el(components.Placeholder, {
              icon: 'list-view',
              label: __('Job board', 'coalition-careers'),
              instructions: __('The coalition’s list is not set yet.', 'coalition-careers'),
            }),
      );
    },
    save: function () {
      return null;
    },
  });
})(window.wp);
