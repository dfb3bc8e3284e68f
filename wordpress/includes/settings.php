<?php
/**
 * The three settings, and where applications go.
 *
 * @package CoalitionCareers
 */

namespace CoalitionCareers;

defined( 'ABSPATH' ) || exit;

const OPTION_LIST         = 'coalition_careers_list';
const OPTION_APPLICATIONS = 'coalition_careers_applications';
const OPTION_PAGE         = 'coalition_careers_page';
const RECEIVER_STATE      = 'coalition_careers_receiver';

add_action(
	'admin_init',
	function () {
		register_setting(
			'coalition_careers',
			OPTION_LIST,
			array(
				'type'              => 'string',
				'sanitize_callback' => function ( $value ) {
					delete_transient( COALITION_FRESH );
					return esc_url_raw( trim( (string) $value ), array( 'https', 'http' ) );
				},
			)
		);
		register_setting(
			'coalition_careers',
			OPTION_APPLICATIONS,
			array(
				'type'              => 'string',
				'sanitize_callback' => __NAMESPACE__ . '\sanitize_applications_address',
			)
		);
		register_setting(
			'coalition_careers',
			OPTION_PAGE,
			array(
				'type'              => 'integer',
				'sanitize_callback' => 'absint',
			)
		);
	}
);

/** An email address or a web address; anything else is refused and what was set before stays. */
function sanitize_applications_address( $value ): string {
	$value = trim( (string) $value );
	if ( '' === $value || is_email( $value ) ) {
		return $value;
	}
	$url = esc_url_raw( $value, array( 'https', 'http' ) );
	if ( '' !== $url && preg_match( '~^https?://~i', $value ) ) {
		return $url;
	}
	add_settings_error(
		OPTION_APPLICATIONS,
		'applications',
		__( 'The address for applications must be an email address or begin with https://. It was not changed.', 'coalition-careers' )
	);
	return (string) get_option( OPTION_APPLICATIONS, '' );
}

/** Where openings are mailed that name no address of their own. */
function mail_address(): string {
	$set = (string) get_option( OPTION_APPLICATIONS, '' );
	return is_email( $set ) ? $set : (string) get_option( 'admin_email' );
}

/** The address that the form sends to: a form service where one is set, else this site. */
function endpoint(): string {
	$set = (string) get_option( OPTION_APPLICATIONS, '' );
	return '' === $set || is_email( $set ) ? receiver_url() : $set;
}

/**
 * This site's own receiver: the file that reads what is sent by itself, where this host lets it; else the REST route,
 * which has what PHP has read.
 */
function receiver_url(): string {
	return 'raw' === get_option( RECEIVER_STATE, '' ) ? raw_receiver_url() : rest_url( 'coalition-careers/v1/applications' );
}

function raw_receiver_url(): string {
	return plugins_url( 'receive/index.php', PLUGIN_FILE );
}

/** Asks the receiving file whether PHP leaves it what is sent; remembers the answer. */
function check_receiver(): string {
	$answer = wp_remote_get( raw_receiver_url(), array( 'timeout' => 5 ) );
	$said   = is_wp_error( $answer ) ? null : json_decode( wp_remote_retrieve_body( $answer ), true );
	$state  = is_array( $said ) && true === ( $said['ready'] ?? null ) ? 'raw' : 'parsed';
	update_option( RECEIVER_STATE, $state );
	return $state;
}

/** The page with all openings, or ''. */
function openings_page_url(): string {
	$page = (int) get_option( OPTION_PAGE, 0 );
	return $page && 'publish' === get_post_status( $page ) ? (string) get_permalink( $page ) : '';
}

add_action(
	'admin_menu',
	function () {
		add_submenu_page(
			'edit.php?post_type=' . OPENING,
			__( 'Openings: settings', 'coalition-careers' ),
			__( 'Settings', 'coalition-careers' ),
			'manage_options',
			'coalition-careers',
			__NAMESPACE__ . '\show_settings'
		);
	}
);

function show_settings(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$state = check_receiver();
	?>
	<div class="wrap">
		<h1><?php esc_html_e( 'Openings: settings', 'coalition-careers' ); ?></h1>
		<?php settings_errors(); ?>
		<form method="post" action="options.php">
			<?php settings_fields( 'coalition_careers' ); ?>
			<table class="form-table" role="presentation">
				<tr>
					<th scope="row"><label for="careers-list"><?php esc_html_e( 'The coalition’s list', 'coalition-careers' ); ?></label></th>
					<td>
						<input class="regular-text code" type="url" id="careers-list" name="<?php echo esc_attr( OPTION_LIST ); ?>" value="<?php echo esc_attr( get_option( OPTION_LIST, '' ) ); ?>" placeholder="https://example.org/openings.json">
						<p class="description"><?php esc_html_e( 'The address of a list of openings of all members. They are shown beside your own. Leave it empty to show only your own.', 'coalition-careers' ); ?></p>
						<?php show_list_state(); ?>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="careers-applications"><?php esc_html_e( 'Where applications go', 'coalition-careers' ); ?></label></th>
					<td>
						<input class="regular-text code" type="text" id="careers-applications" name="<?php echo esc_attr( OPTION_APPLICATIONS ); ?>" value="<?php echo esc_attr( get_option( OPTION_APPLICATIONS, '' ) ); ?>" placeholder="<?php echo esc_attr( get_option( 'admin_email' ) ); ?>">
						<p class="description"><?php esc_html_e( 'An email address: this site receives applications and mails them there with their files. An opening that names an email address of its own is mailed to that one. Or the https address of a form service that receives them instead.', 'coalition-careers' ); ?></p>
						<p class="description">
							<?php
							echo esc_html(
								'raw' === $state
									? __( 'This host hands applications over as they are sent.', 'coalition-careers' )
									: __( 'This host reads applications before the plugin does. Pages of this site send them in a way that loses nothing; an application from another site that PHP would shorten is refused, so that the form offers another way.', 'coalition-careers' )
							);
							?>
						</p>
					</td>
				</tr>
				<tr>
					<th scope="row"><label for="<?php echo esc_attr( OPTION_PAGE ); ?>"><?php esc_html_e( 'The page of the openings', 'coalition-careers' ); ?></label></th>
					<td>
						<?php
						wp_dropdown_pages(
							array(
								'name'              => esc_attr( OPTION_PAGE ),
								'id'                => esc_attr( OPTION_PAGE ),
								'selected'          => (int) get_option( OPTION_PAGE, 0 ),
								'show_option_none'  => esc_html__( '— None —', 'coalition-careers' ),
								'option_none_value' => 0,
							)
						);
						?>
						<p class="description"><?php esc_html_e( 'The page with the board. “See all openings”, below each opening, leads there.', 'coalition-careers' ); ?></p>
					</td>
				</tr>
			</table>
			<?php submit_button(); ?>
		</form>
		<h2><?php esc_html_e( 'Your list, for others', 'coalition-careers' ); ?></h2>
		<p><code><?php echo esc_html( feed_url() ); ?></code></p>
		<p><?php esc_html_e( 'Other sites show your openings from this address.', 'coalition-careers' ); ?></p>
	</div>
	<?php
}

add_filter(
	'plugin_action_links_' . plugin_basename( PLUGIN_FILE ),
	function ( array $links ): array {
		$url = admin_url( 'edit.php?post_type=' . OPENING . '&page=coalition-careers' );
		array_unshift( $links, '<a href="' . esc_url( $url ) . '">' . esc_html__( 'Settings', 'coalition-careers' ) . '</a>' );
		return $links;
	}
);
